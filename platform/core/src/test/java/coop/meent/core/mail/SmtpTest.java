package coop.meent.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Texts;
import coop.meent.core.mail.OutgoingMail.Recipient;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpTest {
    private static final Texts TEXTS =
            (language, key, arguments) -> key + (arguments.length > 0 ? " " + arguments[0] : "");
    private static final MailLayout LAYOUT =
            new MailLayout(TEXTS, () -> "Meent", "https://meent.example");
    private static final Smtp.Sender SENDER =
            new Smtp.Sender(() -> "Meent", "meent.example", "epoch-1");

    @Test
    void a_repeated_mail_has_the_same_id() {
        var smtp = smtp("smtp://localhost:2525");

        assertThat(smtp.message(mail("Dag", "An")).getId())
                .isEqualTo("<7.epoch-1@meent.example>")
                .isEqualTo(smtp.message(mail("Dag", "An")).getId());
    }

    @Test
    void line_breaks_that_people_typed_start_no_header() {
        var message =
                smtp("smtp://localhost:2525")
                        .message(mail("Dag\r\nBcc: bram@example.org", "An\nTo: bram@example.org"));

        assertThat(message.getSubject()).isEqualTo("Dag Bcc: bram@example.org");
        assertThat(message.getRecipients()).hasSize(1);
        assertThat(message.getRecipients().getFirst().getAddress()).isEqualTo("an@example.org");
        assertThat(message.getRecipients().getFirst().getName()).doesNotContain("\n", "\r");
        assertThat(message.getHeaders()).containsKey("Auto-Submitted");
    }

    @Test
    void html_and_text_say_the_same_and_markup_stays_text() {
        var mail = mail("Dag", "An <b>");

        assertThat(LAYOUT.plain(mail))
                .contains(
                        "mail.greeting.name An <b>",
                        "Eerst <m/v>",
                        "Dan",
                        "https://meent.example/x");
        assertThat(LAYOUT.html(mail))
                .contains(
                        "An &lt;b&gt;",
                        "<p>Eerst &lt;m/v&gt;</p>",
                        "<p>Dan</p>",
                        "href=\"https://meent.example/x?a=1&amp;b=2\"");
    }

    @Test
    void the_sender_is_what_the_address_of_the_server_says() {
        assertThat(from("smtp://localhost:2525")).isEqualTo("meent@meent.example");
        assertThat(from("smtp://post%40coop.example:p%3Aw+d@mail.example:587"))
                .isEqualTo("post@coop.example");
        assertThat(from("smtps://u:p@mail.example?from=dag%40coop.example"))
                .isEqualTo("dag@coop.example");
    }

    private static String from(String url) {
        return String.valueOf(
                Optional.ofNullable(smtp(url).message(mail("Dag", "An")).getFromRecipient())
                        .orElseThrow()
                        .getAddress());
    }

    private static Smtp smtp(String url) {
        return new Smtp(URI.create(url), SENDER, LAYOUT);
    }

    private static KeptMail mail(String subject, String name) {
        return new KeptMail(
                7,
                new Recipient(name, "an@example.org", "nl"),
                subject,
                "Eerst <m/v>\n\nDan",
                "Kijk",
                "https://meent.example/x?a=1&b=2",
                Optional.of(
                        new OutgoingMail.Stop(
                                "https://meent.example/stop", "https://meent.example/ask")),
                Optional.empty(),
                Instant.EPOCH,
                0,
                Optional.empty(),
                "");
    }
}
