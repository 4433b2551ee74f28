import type { DataSourceOptions } from 'typeorm';
import { AddSeries1795479241075 } from './1795479241075-add-series.js';
import { AddValidUntilToMessages1795996009441 } from './1795996009441-add-valid-until-to-messages.js';
import { BoundKeptAnswers1796071000100 } from './1796071000100-bound-kept-answers.js';
import { CompleteTheEngine1795614640382 } from './1795614640382-complete-the-engine.js';
import { CountWrongScans1796030000000 } from './1796030000000-count-wrong-scans.js';
import { CreateTheHouse1795475208121 } from './1795475208121-create-the-house.js';
import { DecideBySettingsOfNow1795961000000 } from './1795961000000-decide-by-settings-of-now.js';
import { EventPlaces1795622750265 } from './1795622750265-event-places.js';
import { ExcuseBookingsDuringOutages1796020100000 } from './1796020100000-excuse-bookings-during-outages.js';
import { GiveRolesDates1796081000200 } from './1796081000200-give-roles-dates.js';
import { GiveBookingsPassCodes1796071000200 } from './1796071000200-give-bookings-pass-codes.js';
import { ImportPeople1796082000100 } from './1796082000100-import-people.js';
import { IndexCancellationsToUndo1796020200000 } from './1796020200000-index-cancellations-to-undo.js';
import { FoldNamesAnew1796050000100 } from './1796050000100-fold-names-anew.js';
import { KeepWhatWasApproved1796020000000 } from './1796020000000-keep-what-was-approved.js';
import { KeepWhatWasAnswered1796050000200 } from './1796050000200-keep-what-was-answered.js';
import { NameNetworksOfCentres1796030002000 } from './1796030002000-name-networks-of-centres.js';
import { NameTheSubjectOfScans1796000000000 } from './1796000000000-name-the-subject-of-scans.js';
import { NoteWhenThingsWereDropped1796071000300 } from './1796071000300-note-when-things-were-dropped.js';
import { KeepClaimsForQueues1796080000000 } from './1796080000000-keep-claims-for-queues.js';
import { NoteOwnTimesOfDates1796072000100 } from './1796072000100-note-own-times-of-dates.js';
import { NoteWhoCancelled1796030001000 } from './1796030001000-note-who-cancelled.js';
import { OpenAccounts1796081000100 } from './1796081000100-open-accounts.js';
import { RenameColumnsOfAbsencesBookingsAndSeries1795994295923 } from './1795994295923-rename-columns-of-absences-bookings-and-series.js';
import { RenameFactsOfMessages1795996663891 } from './1795996663891-rename-facts-of-messages.js';
import { TurnEventsIntoActivities1796010000000 } from './1796010000000-turn-events-into-activities.js';
import { RememberWhatRegistrantsKnow1796060001000 } from './1796060001000-remember-what-registrants-know.js';
import { RememberWhatWaitsForApproval1796080000100 } from './1796080000100-remember-what-waits-for-approval.js';
import { AddDatesToMessages1796060000000 } from './1796060000000-add-dates-to-messages.js';
import { WidenTheEngine1795478479844 } from './1795478479844-widen-the-engine.js';

/** All migrations, oldest first. The list is explicit, so that a build cannot lose one. */
export const MIGRATIONS: Extract<DataSourceOptions['migrations'], readonly unknown[]> = [
  CreateTheHouse1795475208121,
  WidenTheEngine1795478479844,
  AddSeries1795479241075,
  CompleteTheEngine1795614640382,
  EventPlaces1795622750265,
  DecideBySettingsOfNow1795961000000,
  RenameColumnsOfAbsencesBookingsAndSeries1795994295923,
  AddValidUntilToMessages1795996009441,
  RenameFactsOfMessages1795996663891,
  NameTheSubjectOfScans1796000000000,
  TurnEventsIntoActivities1796010000000,
  KeepWhatWasApproved1796020000000,
  ExcuseBookingsDuringOutages1796020100000,
  IndexCancellationsToUndo1796020200000,
  CountWrongScans1796030000000,
  NoteWhoCancelled1796030001000,
  NameNetworksOfCentres1796030002000,
  FoldNamesAnew1796050000100,
  KeepWhatWasAnswered1796050000200,
  AddDatesToMessages1796060000000,
  RememberWhatRegistrantsKnow1796060001000,
  BoundKeptAnswers1796071000100,
  GiveBookingsPassCodes1796071000200,
  NoteWhenThingsWereDropped1796071000300,
  NoteOwnTimesOfDates1796072000100,
  KeepClaimsForQueues1796080000000,
  RememberWhatWaitsForApproval1796080000100,
  OpenAccounts1796081000100,
  GiveRolesDates1796081000200,
  ImportPeople1796082000100,
];
