import { type Abstract, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** Finds what the libraries registered: every provider of the running app that extends a given class. */
@Injectable()
export class FoundProviders {
  constructor(private readonly discovery: DiscoveryService) {}

  /** The providers that extend `kind`, each once, in the order of their class names. */
  list<Kind extends object>(kind: Abstract<Kind>): Kind[] {
    const found = new Set<Kind>();
    for (const { instance } of this.discovery.getProviders())
      if (instance instanceof (kind as unknown as new () => Kind)) found.add(instance);
    return [...found].sort((a, b) => a.constructor.name.localeCompare(b.constructor.name));
  }
}
