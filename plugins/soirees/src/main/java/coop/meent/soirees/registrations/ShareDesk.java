package coop.meent.soirees.registrations;

import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Letters.Said;
import coop.meent.soirees.tickets.TicketStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Keeps what somebody answers anew, sends them their link, and invites a colleague in their name.
final class ShareDesk {
    private static final int MOST_INVITED = 10;

    private final EntryStore store = new EntryStore();
    private final TicketStore tickets = new TicketStore();
    private final Platform platform;
    private final Letters letters;

    ShareDesk(Platform platform, Letters letters) {
        this.platform = platform;
        this.letters = letters;
    }

    /// {@return what is wrong with the answers; else they are kept}
    List<Problem> answer(Viewer viewer, Own own, Function<String, String> sent) {
        var event = own.event();
        var until = event.times().closes().orElse(event.times().starts());
        if (!platform.clock().instant().isBefore(until)) {
            throw new MeentException(Code.CONFLICT, "closed: " + event.subject());
        }
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var asks = tickets.find(tx.handle(), event.id()).asks();
                            var answers = Answers.read(sent, asks);
                            var problems = Answers.check(answers, asks);
                            if (problems.isEmpty()) {
                                store.answer(tx.handle(), own.registration().id(), answers);
                            }
                            return problems;
                        });
    }

    /// Sends them a mail with the link to this page.
    void link(Viewer viewer, Own own) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            letters.send(tx, own.event(), own.registration(), Said.of("link"));
                            return true;
                        });
    }

    /// {@return what is wrong; else the mail to the colleague leaves}
    List<Problem> invite(Viewer viewer, Own own, String email) {
        var known = platform.people().byEmail(email);
        boolean sent =
                platform.transactions()
                        .run(
                                viewer,
                                tx -> {
                                    long id = own.registration().id();
                                    if (!store.invited(tx.handle(), id, MOST_INVITED)) {
                                        return false;
                                    }
                                    tx.send(invitation(own, email, known));
                                    return true;
                                });
        return sent
                ? List.of()
                : List.of(Problem.of("invited", "registrations.problem.invited", MOST_INVITED));
    }

    private Mail invitation(Own own, String email, Optional<Person> known) {
        var event = own.event();
        var language = known.map(Person::language).orElse(own.registration().who().language());
        var name = own.registration().who().name();
        var subject = text(language, "registrations.mail.invited.subject", event.words().title());
        var words =
                text(
                        language,
                        "registrations.mail.invited",
                        event.words().title(),
                        Moments.starts(event, language),
                        name);
        var button =
                Optional.of(
                        new Mail.Action(
                                text(language, "registrations.mail.invited.button"),
                                platform.links().absolute(event.path(), language)));
        return known.map(it -> new Mail(it.id(), subject, words, button))
                .orElseGet(
                        () -> Mail.to(new Mail.Guest("", email, language), subject, words, button));
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}
