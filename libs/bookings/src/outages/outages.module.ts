import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClockObservers } from './clock-observer.js';
import { OutageRecord } from './outage.entity.js';
import { OutagesRepository } from './outages.repository.js';

const parts = [ClockObservers, OutagesRepository];

/** Outages of centres: while one is open, no deadline of the centre passes. */
@Module({ imports: [TypeOrmModule.forFeature([OutageRecord])], providers: parts, exports: parts })
export class OutagesModule {}
