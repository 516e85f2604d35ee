package coop.meent.core.mail;

import coop.meent.api.Texts;
import coop.meent.core.mail.OutgoingMail.Recipient;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;

/// Sends a test mail at once, and says plainly what came of it.
public final class MailProbe {
    private static final int LONGEST = 300;

    private final Optional<Smtp> smtp;
    private final Texts texts;
    private final Clock clock;

    /// @param smtp empty when no mail leaves the site
    public MailProbe(Optional<Smtp> smtp, Texts texts, Clock clock) {
        this.smtp = smtp;
        this.texts = texts;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param kind `left`, `unset`, `host`, `connect`, `login` or `other`
    /// @param said what the mail server, or the network, said; empty when all went well
    public record Result(String kind, String said) {
        /// {@return whether the mail server took the mail}
        public boolean left() {
            return kind.equals("left");
        }
    }

    /// {@return whether mail leaves the site}
    public boolean set() {
        return smtp.isPresent();
    }

    /// Sends a test mail and waits for the answer.
    public Result send(Recipient to) {
        if (smtp.isEmpty()) {
            return new Result("unset", "");
        }
        try {
            smtp.get().send(mail(to));
            return new Result("left", "");
        } catch (RuntimeException refused) {
            return refused(refused);
        }
    }

    private KeptMail mail(Recipient to) {
        var now = clock.instant();
        return new KeptMail(
                now.toEpochMilli(),
                to,
                texts.text(to.language(), "mail.probe.subject"),
                texts.text(to.language(), "mail.probe.text"),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                now,
                1,
                Optional.empty(),
                "");
    }

    private static Result refused(Throwable refused) {
        var deepest = refused;
        var kind = kind(refused);
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
            kind = kind.equals("other") ? kind(deepest) : kind;
        }
        var said = String.valueOf(deepest.getMessage()).strip();
        return new Result(kind, said.substring(0, Math.min(said.length(), LONGEST)));
    }

    private static String kind(Throwable failure) {
        return switch (failure) {
            case UnknownHostException _ -> "host";
            case ConnectException _, NoRouteToHostException _, SocketTimeoutException _ ->
                    "connect";
            default ->
                    failure.getClass().getSimpleName().contains("Authentication")
                            ? "login"
                            : "other";
        };
    }
}
