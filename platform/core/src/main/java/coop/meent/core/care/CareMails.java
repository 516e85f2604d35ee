package coop.meent.core.care;

import coop.meent.api.Links;
import coop.meent.api.Mail;
import coop.meent.api.People;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.core.care.CareCase.State;
import coop.meent.core.mail.MailStore;
import coop.meent.core.mail.OutgoingMail;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What reporters and writers hear of a decision, each in their language. It is a statement that
/// the law asks for, so nobody can switch it off.
final class CareMails {
    private static final int MOST_WRITERS = 5;

    private final People people;
    private final Texts texts;
    private final Links links;
    private final MailStore mails;

    CareMails(People people, Texts texts, Links links, MailStore mails) {
        this.people = people;
        this.texts = texts;
        this.links = links;
        this.mails = mails;
    }

    /// Who hears of a decision; asked before the transaction.
    ///
    /// @param addresses of visitors, with the language in which they reported
    record Readers(
            List<People.Person> writers,
            List<People.Person> reporters,
            List<OutgoingMail.Recipient> addresses) {}

    Readers readers(CareCase.File file) {
        var reporters =
                file.reports().stream()
                        .flatMap(it -> it.person().stream().boxed())
                        .flatMap(id -> people.find(id).stream())
                        .toList();
        var addresses =
                file.reports().stream()
                        .filter(it -> !it.email().isEmpty())
                        .map(it -> new OutgoingMail.Recipient("", it.email(), it.language()))
                        .toList();
        return new Readers(writers(file.one()), reporters, addresses);
    }

    private List<People.Person> writers(CareCase one) {
        if (one.author().isPresent()) {
            return people.find(one.author().getAsLong()).stream().toList();
        }
        return one.organisation().stream()
                .boxed()
                .flatMap(id -> people.holding(id, CareCase.ANSWERING).stream())
                .limit(MOST_WRITERS)
                .toList();
    }

    /// Tells all of them.
    ///
    /// @param next what the case is from now on
    void tell(
            Transaction tx, Readers readers, CareCase one, CareCase.Decision decision, State next) {
        readers.writers().forEach(it -> tx.send(mail(it, "writer", one, decision, next)));
        readers.reporters().forEach(it -> tx.send(mail(it, "reporter", one, decision, next)));
        readers.addresses()
                .forEach(it ->
                        mails.queue(
                                tx.handle(), toVisitor(it, one, decision, next), decision.at()));
    }

    private Mail mail(
            People.Person to, String whom, CareCase one, CareCase.Decision decision, State next) {
        var words = words(to.language(), whom, one, decision, next);
        return new Mail(to.id(), words.subject(), words.text(), words.action());
    }

    private OutgoingMail toVisitor(
            OutgoingMail.Recipient to, CareCase one, CareCase.Decision decision, State next) {
        var words = words(to.language(), "reporter", one, decision, next);
        return new OutgoingMail(
                OptionalLong.empty(), to, words.subject(), words.text(), words.action());
    }

    private record Words(String subject, String text, Optional<Mail.Action> action) {}

    private Words words(
            String language, String whom, CareCase one, CareCase.Decision decision, State next) {
        var key = "care.mail." + whom + "." + next.code();
        var rule = texts.text(language, "care.rule." + decision.rule());
        boolean appeal = whom.equals("writer") && next == State.HIDDEN;
        var path = appeal ? "/report/" + one.type() + "/" + one.thing() : one.path();
        var label = texts.text(language, appeal ? "care.mail.appeal" : "care.mail.look");
        boolean leads = whom.equals("writer") || !decision.hides();
        return new Words(
                texts.text(language, key + ".subject", one.title()),
                texts.text(language, key + ".text", one.title(), rule, decision.words()),
                Optional.of(new Mail.Action(label, links.absolute(path, language)))
                        .filter(_ -> leads));
    }
}
