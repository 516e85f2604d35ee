package coop.meent.core.mail;

import coop.meent.api.CalendarPart;
import coop.meent.core.mail.OutgoingMail.Recipient;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.simplejavamail.api.email.CalendarMethod;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/// The server that takes our mail: `smtp://user:password@host:587?from=address`, with STARTTLS when
/// it offers that, or `smtps://…`, encrypted from the first byte.
public final class Smtp {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Mailer mailer;
    private final String from;
    private final Sender sender;
    private final MailLayout layout;

    /// Who a mail comes from.
    ///
    /// @param site the site's name
    /// @param host the site's host, for the ids of mails
    /// @param epoch of this database, so that ids of a restored one differ
    public record Sender(Supplier<String> site, String host, String epoch) {}

    /// @param url `MEENT_SMTP_URL`
    /// @throws IllegalArgumentException when it is neither `smtp:` nor `smtps:`
    public Smtp(URI url, Sender sender, MailLayout layout) {
        this.sender = sender;
        this.layout = layout;
        this.from = from(url, sender.host());
        this.mailer = mailer(url);
    }

    /// Sends a mail, or throws what the server said.
    void send(KeptMail mail) {
        mailer.sendMail(message(mail), false).join();
    }

    /// {@return the message as it goes over the wire}
    Email message(KeptMail mail) {
        var message =
                EmailBuilder.startingBlank()
                        .fixingMessageId(
                                "<%d.%s@%s>".formatted(mail.id(), sender.epoch(), sender.host()))
                        .from(oneLine(sender.site().get()), from)
                        .to(oneLine(mail.to().name()), oneLine(mail.to().address()))
                        .withSubject(oneLine(mail.subject()))
                        .withPlainText(layout.plain(mail))
                        .withHTMLText(layout.html(mail))
                        .withHeader("Auto-Submitted", "auto-generated")
                        .withHeader("Content-Language", oneLine(mail.to().language()));
        mail.calendar().ifPresent(it -> add(message, it, mail.to()));
        mail.stop()
                .ifPresent(stop ->
                        message.withHeader("List-Unsubscribe", "<" + oneLine(stop.url()) + ">")
                                .withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        return message.buildEmail();
    }

    // who asks and who is asked is known only now
    private void add(EmailPopulatingBuilder message, CalendarPart part, Recipient to) {
        var method =
                switch (part.method()) {
                    case PUBLISH -> CalendarMethod.PUBLISH;
                    case REQUEST -> CalendarMethod.REQUEST;
                    case CANCEL -> CalendarMethod.CANCEL;
                };
        message.withCalendarText(
                method, Parties.of(part, oneLine(sender.site().get()), from).text(to));
    }

    // whatever people typed stays inside its own header
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static Mailer mailer(URI url) {
        var secure = secure(url);
        var builder =
                MailerBuilder.withSMTPServerHost(url.getHost())
                        .withSMTPServerPort(port(url, secure))
                        .withTransportStrategy(
                                secure ? TransportStrategy.SMTPS : TransportStrategy.SMTP)
                        .withSessionTimeout(TIMEOUT_MILLIS);
        credentials(url)
                .ifPresent(login -> {
                    builder.withSMTPServerUsername(login.user());
                    builder.withSMTPServerPassword(login.password());
                });
        return builder.buildMailer();
    }

    private static boolean secure(URI url) {
        return switch (String.valueOf(url.getScheme())) {
            case "smtp" -> false;
            case "smtps" -> true;
            default -> throw new IllegalArgumentException("not smtp: or smtps: " + url.getScheme());
        };
    }

    private static int port(URI url, boolean secure) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return secure ? 465 : 587;
    }

    private record Login(String user, String password) {}

    private static Optional<Login> credentials(URI url) {
        return Optional.ofNullable(url.getRawUserInfo())
                .map(info -> info.split(":", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Login(decoded(parts[0]), decoded(parts[1])));
    }

    private static String from(URI url, String host) {
        var said =
                Optional.ofNullable(url.getRawQuery()).filter(query -> query.startsWith("from="));
        if (said.isPresent()) {
            return decoded(said.get().substring("from=".length()));
        }
        return credentials(url)
                .map(Login::user)
                .filter(user -> user.contains("@"))
                .orElse("meent@" + host);
    }

    // a plus sign in a password is a plus sign
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
