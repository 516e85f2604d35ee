package coop.meent.compass.answering;

import coop.meent.api.IssuedPass;
import coop.meent.api.Mail;
import coop.meent.api.Passes;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mails somebody the link under which they answer. The address is not kept with the answers.
final class LinkMail {
    // each mail uses the link once: so they are counted without keeping to whom they went
    private static final int MOST = 5;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,180}");

    private final Platform platform;
    private final Passes passes;
    private final Views views;

    LinkMail(Platform platform, Views views) {
        this.platform = platform;
        this.passes = platform.passes();
        this.views = views;
    }

    /// {@return why it was not sent}
    Optional<Problem> send(Spot spot, IssuedPass pass, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.of(Problem.of("email", "answering.problem.email"));
        }
        if (pass.used() >= MOST) {
            return Optional.of(Problem.of("email", "answering.problem.mails", MOST));
        }
        var mail = mail(spot, address);
        platform.transactions()
                .run(
                        Seats.LINK,
                        tx -> {
                            passes.use(tx, pass);
                            tx.send(mail);
                            return true;
                        });
        return Optional.empty();
    }

    private Mail mail(Spot spot, String address) {
        var language = spot.language();
        var name = views.name(spot.seat().scan());
        return Mail.to(
                new Mail.Guest("", address, language),
                text(language, "answering.mail.subject", name),
                text(language, "answering.mail.text", name),
                Optional.of(
                        new Mail.Action(
                                text(language, "answering.mail.button"),
                                platform.links().absolute(spot.path(), language))));
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}
