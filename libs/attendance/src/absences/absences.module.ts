import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AbsenceHistory } from '@birlik/bookings';
import { AbsenceRecord } from './absence.entity.js';
import { selectCounted } from './absence.sql.js';
import { AbsencesRepository } from './absences.repository.js';

/**
 * Stores absences. The module is global, because the booking checks use it through the port `AbsenceHistory`.
 */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AbsenceRecord])],
  providers: [AbsencesRepository, { provide: AbsenceHistory, useValue: { selectCounted } }],
  exports: [AbsencesRepository, AbsenceHistory],
})
export class AbsencesModule {}
