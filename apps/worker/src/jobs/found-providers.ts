import { type Abstract, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** Finds every provider of the running app that extends a given class. */
@Injectable()
export class FoundProviders {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Returns the providers that extend `kind`, each once, ordered by class name. */
  list<Kind extends object>(kind: Abstract<Kind>): Kind[] {
    const found = new Set<Kind>();
    for (const { instance } of this.discovery.getProviders())
      if (instance instanceof (kind as unknown as new () => Kind)) found.add(instance);
    return [...found].sort((a, b) => a.constructor.name.localeCompare(b.constructor.name));
  }
}
