/// What people hear of: one service for the bell, mail at once, and mail of the day or the week.
///
/// A use case notifies in its own transaction; [NoticeIntake] takes that out of the outbox and
/// writes a row for each person, once, with the moment at which it is to be mailed by the channel
/// of that person and kind. [NoticeMailer] mails what is due, one mail for each person, and takes
/// what it mailed in the same transaction. [Bell] shows, and [NoticeSettings] and [Mutes] let
/// people choose. Whether a person may know of a subject is asked of the kind ([NoticeKinds])
/// whenever something is mailed or shown, never only when it happened.
@NullMarked
package coop.meent.core.notices;

import org.jspecify.annotations.NullMarked;
