import type { Room } from './claimGroups.ts';
import type { Statement } from './statements.ts';

/**
 * Statements by keys of their value or of the figures beside it: those of two documents meet here, however their measures are
 * worded. A room of more than `most` is shut, for a key that so many have is no sign that two of them speak of one thing.
 */
export class ValueRooms<Key extends number | string> {
  readonly #rooms = new Map<Key, Set<Statement>>();
  readonly #most: number;
  readonly #keysOf: (statement: Statement) => readonly Key[];
  readonly #turned: (room: ReadonlySet<Statement>) => void;

  /** `turned` is told of the statements of a room that opens or closes: those that it alone joins may be of another fact now. */
  constructor(
    most: number,
    keysOf: (statement: Statement) => readonly Key[],
    turned: (room: ReadonlySet<Statement>) => void,
  ) {
    this.#most = most;
    this.#keysOf = keysOf;
    this.#turned = turned;
  }

  add(statement: Statement): void {
    for (const key of this.#keysOf(statement)) {
      let room = this.#rooms.get(key);
      if (room === undefined) this.#rooms.set(key, (room = new Set()));
      if (room.size === this.#most) this.#turned(room);
      room.add(statement);
    }
  }

  remove(statement: Statement): void {
    for (const key of this.#keysOf(statement)) {
      const room = this.#rooms.get(key);
      if (room?.delete(statement) !== true) continue;
      if (room.size === this.#most) this.#turned(room);
      if (room.size === 0) this.#rooms.delete(key);
    }
  }

  /** The rooms of a statement, itself among those in them. */
  *of(statement: Statement): Iterable<Room> {
    for (const key of this.#keysOf(statement)) {
      const statements = this.#rooms.get(key);
      if (statements !== undefined && statements.size > 1 && statements.size <= this.#most) yield statements;
    }
  }

  /** Whether two statements stand in one room that is open. */
  isShared(one: Statement, other: Statement): boolean {
    return this.#keysOf(one).some((key) => {
      const room = this.#rooms.get(key);
      return room !== undefined && room.size <= this.#most && room.has(other);
    });
  }
}
