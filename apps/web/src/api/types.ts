import type { components } from './schema';

/** The words of the API, by the names that the screens use. Each is one line into the generated document. */
type Schemas = components['schemas'];

export type Localised = Schemas['LocalizedResponse'];
export type Me = Schemas['MeResponse'];
export type LanguageCode = Me['language'];
export type RoleKind = Schemas['RoleResponse']['kind'];

export type Interval = Schemas['IntervalResponse'];
export type Centre = Schemas['CentreResponse'];
export type Equipment = Schemas['EquipmentResponse'];

export type Point = [number, number];

/** The document leaves the drawing open: this is what the floor map knows how to draw. */
export type Floor = Omit<Schemas['FloorResponse'], 'plan'> & {
  plan: {
    width: number;
    height: number;
    outline: Point[];
    rooms: { points: Point[]; label: Localised; labelAt?: Point; kind: string }[];
  };
};
export type CentreDetail = Omit<Schemas['CentreDetailResponse'], 'floors'> & { floors: Floor[] };
export type Rules = CentreDetail['rules'];

/** x, y, width, height, rotation */
export type Outline = [number, number, number, number, number];
export type Space = Omit<Schemas['SpaceResponse'], 'at'> & { at: Outline };
export type SpaceKind = Space['kind'];

export type Refusal = Schemas['RefusalResponse'];
export type CheckResult = Schemas['CheckResultResponse'];
export type Explanation = Schemas['ExplanationResponse'];
export type Availability = Schemas['AvailabilityResponse'];
export type AvailabilityAnswer = Schemas['AvailabilityListResponse'];
export type PlanBusy = Schemas['BusyResponse'];
export type DayPlan = Schemas['DayPlanResponse'];

export type Booking = Schemas['BookingResponse'];
export type BookingState = Booking['state'];
export type BookingPage = Schemas['BookingListResponse'];
export type NewBooking = Schemas['CreateBookingRequest'];
export type BookingChange = Schemas['ChangeBookingRequest'];
export type Leg = Booking['legs'][number];
export type NewWalkIn = Schemas['CreateWalkInRequest'];
export type EquipmentCount = Schemas['EquipmentCountRequest'];

export type Arrival = Schemas['ArrivalResponse'];
export type ArrivalList = Schemas['ArrivalListResponse'];
export type ArrivalStatus = Arrival['status'];

export type Closure = Schemas['ClosureResponse'];
export type NewClosure = Schemas['CreateClosureRequest'];
export type ClosureBody = Schemas['PreviewClosureRequest'];
export type AffectedPreviewBody = Schemas['AffectedPreviewResponse'];
export type AffectedBooking = AffectedPreviewBody['touched'][number];
/** What is in the way of a change, and the token that carries out exactly this. */
export interface AffectedPreview {
  affected: AffectedBooking[];
  token: string;
}
export type CreatedClosure = Schemas['CreatedClosureResponse'];

export type SeriesBody = Schemas['PreviewSeriesRequest'];
export type NewSeries = Schemas['CreateSeriesRequest'];
export type SeriesException = Schemas['SeriesExceptionRequest'];
export type SeriesDate = Schemas['SeriesDateResponse'];
export type SeriesPreview = Schemas['SeriesPreviewResponse'];
export type Series = Schemas['SeriesResponse'];

export type SeriesDetail = Schemas['SeriesDetailResponse'];
export type SeriesGap = SeriesDetail['gaps'][number];
export type SeriesChangeBody = Schemas['PreviewSeriesChangeRequest'];
export type SeriesChange = Schemas['SeriesChangeResponse'];
export type ChangedDate = SeriesChange['dates'][number];

export type WaitlistBody = Schemas['JoinWaitlistRequest'];
export type WaitlistEntry = Schemas['WaitlistEntryResponse'];
export type Offer = Schemas['OfferResponse'];
export type Absence = Schemas['AbsenceResponse'];
export type DeskNow = Schemas['DeskNowResponse'];

export type CentreEvent = Schemas['EventResponse'];
export type NewEvent = Schemas['CreateEventRequest'];
export type Programme = 'briefing' | 'project' | 'debate' | 'course';
export type Registration = Schemas['RegistrationResponse'];

export type Message = Schemas['MessageResponse'];
export type MessageList = Schemas['MessageListResponse'];
export type Alternative = Schemas['AlternativeResponse'];
export type ProblemBody = Schemas['ProblemResponse'] & {
  /** Of a series whose preview no longer holds: every date as it is now, and which of them differ. */
  dates?: SeriesDate[];
  changed?: string[];
  token?: string;
};

/** What the stream says; an event stream has no schema in the document. */
export interface StreamEvent extends Interval {
  kind: string;
  bookingId?: string;
  spaceIds: string[];
  state: BookingState;
  version: number;
}

export type PresenceCode = Schemas['PresenceCodeResponse'];
export type PersonInside = Schemas['PersonInsideResponse'];
export type Outage = Schemas['OutageResponse'];
export type Appeal = Schemas['AppealResponse'];

export type Action = NonNullable<ClosureBody['bookings']>;
export type Decision = NonNullable<ClosureBody['decisions']>[number];
export type Resolution = CreatedClosure['settled'];

export type Calendar = Schemas['CalendarResponse'];
export type CalendarDay = Calendar['days'][number];
export type DayKind = CalendarDay['kind'];
export type HoursBody = Schemas['PreviewHoursRequest'];
export type HoursChange = Schemas['UpdateHoursRequest'];
export type DayBody = NonNullable<HoursBody['days']>[number];
export type WeeklyHours = Schemas['WeeklyHoursRequest'];

export type SpaceChange = Schemas['UpdateSpaceRequest'];
export type Sticker = Schemas['StickerResponse'];
