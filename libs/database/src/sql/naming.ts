import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/**
 * Converts `checkedInAt` in code to `checked_in_at` in the database. Tables have the names that the entities
 * give.
 */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string, prefixes: string[]): string {
    return given || [...prefixes, property].map(snake).join('_');
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
