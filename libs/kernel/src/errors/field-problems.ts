import type { LocalizedText } from '../language.js';

/** Everything that can be wrong with one value of a request, with a text for people. */
export const FIELD_PROBLEMS = {
  required: { kk: 'Толтыру керек.', ru: 'Нужно заполнить.', en: 'Required.' },
  unknown_field: { kk: 'Мұндай өріс жоқ.', ru: 'Такого поля нет.', en: 'No such field.' },
  not_an_id: { kk: 'Идентификатор дұрыс емес.', ru: 'Неверный идентификатор.', en: 'Not an id.' },
  not_a_list: { kk: 'Тізім керек.', ru: 'Нужен список.', en: 'Must be a list.' },
  not_a_text: { kk: 'Мәтін керек.', ru: 'Нужен текст.', en: 'Must be text.' },
  empty: { kk: 'Бос болмауы керек.', ru: 'Не может быть пустым.', en: 'Must not be empty.' },
  too_long: { kk: 'Тым ұзын.', ru: 'Слишком длинно.', en: 'Too long.' },
  too_many: { kk: 'Тым көп.', ru: 'Слишком много.', en: 'Too many.' },
  too_small: { kk: 'Тым аз.', ru: 'Слишком мало.', en: 'Too small.' },
  too_large: { kk: 'Тым көп.', ru: 'Слишком много.', en: 'Too large.' },
  forbidden_characters: {
    kk: 'Рұқсат етілмеген таңбалар бар.',
    ru: 'Есть недопустимые символы.',
    en: 'Contains characters that are not allowed.',
  },
  not_an_instant: {
    kk: 'Уақыт RFC 3339 түрінде керек: 2026-11-24T14:00:00+05:00.',
    ru: 'Время в формате RFC 3339: 2026-11-24T14:00:00+05:00.',
    en: 'Must be RFC 3339 with an offset, between 2020 and 2100: 2026-11-24T14:00:00+05:00.',
  },
  not_a_time: {
    kk: 'Уақыт дұрыс емес: СС:ММ.',
    ru: 'Неверное время: ЧЧ:ММ.',
    en: 'Must be a wall time: HH:MM.',
  },
  count_or_until: {
    kk: 'Саны немесе соңғы күні керек: біреуі ғана.',
    ru: 'Нужно число дат или последняя дата: одно из двух.',
    en: 'Either count or until, and only one of them.',
  },
  not_a_date: {
    kk: 'Күн дұрыс емес: ЖЖЖЖ-АА-КК.',
    ru: 'Неверная дата: ГГГГ-ММ-ДД.',
    en: 'Must be a date: YYYY-MM-DD.',
  },
  not_a_choice: { kk: 'Мұндай нұсқа жоқ.', ru: 'Такого варианта нет.', en: 'Not one of the choices.' },
  not_a_whole_number: { kk: 'Бүтін сан керек.', ru: 'Нужно целое число.', en: 'Must be a whole number.' },
  not_a_version: {
    kk: 'ETag мәні керек: "3".',
    ru: 'Нужно значение ETag: "3".',
    en: 'Must be an ETag: "3".',
  },
  out_of_bounds: { kk: 'Рұқсат етілген шектен тыс.', ru: 'Вне допустимых пределов.', en: 'Out of bounds.' },
  contradiction: {
    kk: 'Басқа мәнге қайшы.',
    ru: 'Противоречит другому значению.',
    en: 'Contradicts another value.',
  },
  unknown_rule: { kk: 'Мұндай ереже жоқ.', ru: 'Такого правила нет.', en: 'No such rule.' },
  not_after_start: {
    kk: 'Аяқталуы басталуынан кейін болуы керек.',
    ru: 'Конец должен быть позже начала.',
    en: 'The end must be after the start.',
  },
  has_begun: {
    kk: 'Басталған уақыт жылжымайды. Бас тартып, жаңасын брондаңыз.',
    ru: 'Начало уже прошло и не переносится. Отмените и забронируйте заново.',
    en: 'The start has passed and stays. Cancel and book anew.',
  },
  already_here: {
    kk: 'Келгеннен кейін басталу уақыты өзгермейді.',
    ru: 'После прихода начало не меняется.',
    en: 'The start stays once somebody has come.',
  },
  more_are_expected: {
    kk: 'Осы бөлмедегі іс-шарада орын көбірек. Алдымен сол жердегі орын санын азайтыңыз.',
    ru: 'У мероприятия в этой комнате больше мест. Сначала уменьшите их число там.',
    en: 'The event in this room has more places. Lower their number there first.',
  },
  in_the_past: { kk: 'Бұл уақыт өтіп кетті.', ru: 'Это время уже прошло.', en: 'This time has passed.' },
  longer_than_a_day: {
    kk: 'Бір тәуліктен ұзақ болмайды.',
    ru: 'Не дольше суток.',
    en: 'No longer than a day.',
  },
  leaves_a_gap: {
    kk: 'Бөліктер үзіліссіз жалғасуы керек.',
    ru: 'Части должны идти друг за другом без перерыва.',
    en: 'Each part must begin where the one before ends.',
  },
  twice: {
    kk: 'Бұл кілт екі рет кездеседі.',
    ru: 'Этот ключ встречается дважды.',
    en: 'This key is there twice.',
  },
  mixed_kinds: {
    kk: 'Үстел мен бөлмені бірге алуға болмайды.',
    ru: 'Стол и зал вместе взять нельзя.',
    en: 'Desks and rooms cannot be mixed.',
  },
  contains_its_part: {
    kk: 'Бөлме мен оның бөлігі қатар таңдалған.',
    ru: 'Выбраны и зал, и его часть.',
    en: 'A room and its own part.',
  },
  not_an_email: {
    kk: 'Электрондық пошта мекенжайы дұрыс емес.',
    ru: 'Это не похоже на электронную почту.',
    en: 'This is not an e-mail address.',
  },
  not_a_phone: {
    kk: 'Телефон нөмірі дұрыс емес. Үлгісі: 8 701 234 56 78.',
    ru: 'Это не похоже на телефон. Пример: 8 701 234 56 78.',
    en: 'This is not a phone number. Example: 8 701 234 56 78.',
  },
  too_weak: {
    kk: 'Құпиясөзді табу оңай. Кемінде 10 таңба керек, мысалы, бірнеше сөз.',
    ru: 'Такой пароль легко подобрать. Нужно не меньше 10 знаков, например несколько слов.',
    en: 'This password is easily guessed. Take 10 characters or more, for example several words.',
  },
  wrong_password: { kk: 'Құпиясөз қате.', ru: 'Неверный пароль.', en: 'The password is wrong.' },
  unreadable: { kk: 'JSON оқылмады.', ru: 'JSON не читается.', en: 'The JSON cannot be read.' },
  invalid: { kk: 'Мән дұрыс емес.', ru: 'Неверное значение.', en: 'Not valid.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type FieldProblemCode = keyof typeof FIELD_PROBLEMS;
