/// Mail: kept in the database from the moment it is written, sent when there is a way to send it.
///
/// Core code queues an [OutgoingMail] in its own transaction; what plugins send comes through the
/// outbox ([MailIntake]). [MailSender] takes what is due, lets [MailLayout] add greeting, button
/// and footer, and hands it to the [Smtp] server; a failure is tried again, longer and longer
/// apart. Without SMTP nothing leaves, and the team reads every mail on the site, so that a trial
/// works.
@NullMarked
package coop.meent.core.mail;

import org.jspecify.annotations.NullMarked;
