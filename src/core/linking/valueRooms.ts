import type { Room } from './claimGroups.ts';
import type { Statement } from './statements.ts';

/** A value that more statements give or come near than this is no sign that two of them speak of one thing. */
const mostAlike = 32;

/** Statements by what their value may be taken for: those of two documents meet here, however their measures are worded. */
export class ValueRooms {
  readonly #rooms = new Map<number, Set<Statement>>();
  readonly #turned: (statement: Statement) => void;

  /** `turned` is told of every statement of a room that opens or closes, for it may be related to others now. */
  constructor(turned: (statement: Statement) => void) {
    this.#turned = turned;
  }

  add(statement: Statement): void {
    for (const key of statement.values) {
      let room = this.#rooms.get(key);
      if (room === undefined) this.#rooms.set(key, (room = new Set()));
      if (room.size === mostAlike) for (const each of room) this.#turned(each);
      room.add(statement);
    }
  }

  remove(statement: Statement): void {
    for (const key of statement.values) {
      const room = this.#rooms.get(key);
      if (room?.delete(statement) !== true) continue;
      if (room.size === mostAlike) for (const each of room) this.#turned(each);
      if (room.size === 0) this.#rooms.delete(key);
    }
  }

  /** The rooms of a statement, itself among those in them. */
  *of(statement: Statement): Iterable<Room> {
    for (const key of statement.values) {
      const statements = this.#rooms.get(key);
      if (statements !== undefined && statements.size > 1 && statements.size <= mostAlike)
        yield { key: `=${String(key)}`, statements };
    }
  }
}
