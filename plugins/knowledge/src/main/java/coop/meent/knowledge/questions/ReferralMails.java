package coop.meent.knowledge.questions;

import coop.meent.api.Mail;
import coop.meent.api.People;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import java.util.Optional;

/// The mail that asks somebody whether they want to answer.
final class ReferralMails {
    private final Texts texts;

    ReferralMails(Texts texts) {
        this.texts = texts;
    }

    /// What is asked.
    ///
    /// @param by who asks
    /// @param url of the page on which they say yes or no
    record Asking(Viewer by, Referral referral, Question question, String url) {}

    Mail to(People.Person person, Asking asking) {
        var language = person.language();
        var text = text(language, "questions.referral.mail.text", asking);
        return new Mail(person.id(), subject(language, asking), text, button(language, asking));
    }

    // somebody from outside learns who gave their address, and that nothing follows by itself
    Mail toGuest(Asking asking) {
        var language = asking.question().wording().language();
        var referral = asking.referral();
        var why = texts.text(language, "questions.referral.mail.guest", asking.by().name());
        var text = text(language, "questions.referral.mail.text", asking) + "\n\n" + why;
        var guest = new Mail.Guest(referral.name(), referral.email(), language);
        return Mail.to(guest, subject(language, asking), text, button(language, asking));
    }

    private String subject(String language, Asking asking) {
        return texts.text(language, "questions.referral.mail.subject", asking.question().title());
    }

    private String text(String language, String key, Asking asking) {
        var note = asking.referral().note();
        var words = texts.text(language, key, asking.question().title());
        return note.isEmpty() ? words : words + "\n\n" + note;
    }

    private Optional<Mail.Action> button(String language, Asking asking) {
        var label = texts.text(language, "questions.referral.mail.button");
        return Optional.of(new Mail.Action(label, asking.url()));
    }
}
