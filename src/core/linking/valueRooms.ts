import type { Room } from './claimGroups.ts';
import type { Statement } from './statements.ts';

/** A value that more statements give or come near than this is no sign that two of them speak of one thing. */
const mostAlike = 24;

/** Statements by what their value may be taken for: those of two documents meet here, however their measures are worded. */
export class ValueRooms {
  readonly #rooms = new Map<number, Set<Statement>>();
  readonly #turned: (room: ReadonlySet<Statement>) => void;

  /** `turned` is told of the statements of a room that opens or closes: those that it alone joins may be of another fact now. */
  constructor(turned: (room: ReadonlySet<Statement>) => void) {
    this.#turned = turned;
  }

  add(statement: Statement): void {
    for (const key of statement.values) {
      let room = this.#rooms.get(key);
      if (room === undefined) this.#rooms.set(key, (room = new Set()));
      if (room.size === mostAlike) this.#turned(room);
      room.add(statement);
    }
  }

  remove(statement: Statement): void {
    for (const key of statement.values) {
      const room = this.#rooms.get(key);
      if (room?.delete(statement) !== true) continue;
      if (room.size === mostAlike) this.#turned(room);
      if (room.size === 0) this.#rooms.delete(key);
    }
  }

  /** The rooms of a statement, itself among those in them. */
  *of(statement: Statement): Iterable<Room> {
    for (const key of statement.values) {
      const statements = this.#rooms.get(key);
      if (statements !== undefined && statements.size > 1 && statements.size <= mostAlike) yield statements;
    }
  }
}
