import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { AttemptsModule } from '../attempts/attempts.module.js';
import { BookingModule } from '../booking/booking.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { BookSeries } from './book-series.js';
import { CancelSeries } from './cancel-series.js';
import { ChangeSeries } from './change-series.js';
import { HealSeries } from './heal-series.js';
import { PreviewMoves } from './preview-moves.js';
import { ReadSeries } from './read-series.js';
import { SaveSeries } from './save-series.js';
import { SaveSeriesChange } from './save-series-change.js';
import { SeriesGapRecord, SeriesRecord } from './series.entity.js';
import { SeriesGapsRepository } from './series-gaps.repository.js';
import { SeriesMaintenance } from './series-maintenance.js';
import { SeriesPreview } from './series-preview.js';
import { SeriesRepository } from './series.repository.js';

const useCases = [BookSeries, CancelSeries, ChangeSeries, HealSeries, ReadSeries];

/** Repeating bookings: preview, book, change, cancel, heal. */
@Module({
  imports: [
    UsersModule,
    RoomsModule,
    SlotsModule,
    NotificationsModule,
    BookingModule,
    AttemptsModule,
    LifecycleModule,
    TypeOrmModule.forFeature([SeriesRecord, SeriesGapRecord]),
  ],
  providers: [
    ...useCases,
    SaveSeries,
    SaveSeriesChange,
    SeriesMaintenance,
    SeriesGapsRepository,
    PreviewMoves,
    SeriesPreview,
    SeriesRepository,
  ],
  exports: [...useCases, SeriesRepository],
})
export class SeriesModule {}
