package coop.meent.core.notices;

import coop.meent.api.Transaction;

/// Where the mail about a notice leads, when that is another place than under the bell: a link of
/// the person's own, made together with the mail and kept nowhere else.
@FunctionalInterface
public interface MailWay {
    /// {@return the path for this person, `/`-led and without language}
    ///
    /// @param tx in which the mail is queued
    String path(Transaction tx, long person);
}
