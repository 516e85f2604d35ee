package coop.meent.knowledge;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import coop.meent.testkit.Site;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A real mail server beside a site that sends to it.
final class Letterbox implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/[A-Za-z0-9_-]{20,}");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /// {@return a letterbox of a site that was started anew}
    static Letterbox of(Site site) {
        var box = new Letterbox();
        box.server.start();
        var url = "smtp://127.0.0.1:" + box.server.getSmtp().getPort();
        site.restart(Map.of("MEENT_SMTP_URL", url + "?from=meent@meent.example"));
        return box;
    }

    /// {@return what came for an address, in plain words, the oldest first}
    List<String> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(it -> to(it).equals(address))
                .map(Letterbox::text)
                .toList();
    }

    /// {@return the path of the link in the last mail to an address}
    String link(String address) {
        var found = LINK.matcher(of(address).getLast());
        if (!found.find()) {
            throw new AssertionError("no link in the mail to " + address);
        }
        return URI.create(found.group()).getPath();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().replaceAll(".*<|>", "");
        } catch (MessagingException strange) {
            throw new AssertionError(strange);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            var words =
                    mail.getContent() instanceof Multipart pieces
                            ? pieces.getBodyPart(0).getContent()
                            : mail.getContent();
            return mail.getSubject() + "\n" + words;
        } catch (MessagingException | IOException strange) {
            throw new AssertionError(strange);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
