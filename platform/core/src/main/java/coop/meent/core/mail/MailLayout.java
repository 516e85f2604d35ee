package coop.meent.core.mail;

import coop.meent.api.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Puts a mail in its coat: greeting, paragraphs, one button, and who it comes from.
public final class MailLayout {
    private final Texts texts;
    private final Supplier<String> site;
    private final String address;

    /// @param site the site's name
    /// @param address where the site is
    public MailLayout(Texts texts, Supplier<String> site, String address) {
        this.texts = texts;
        this.site = site;
        this.address = address;
    }

    /// {@return the mail as plain text}
    public String plain(KeptMail mail) {
        var action = hasAction(mail) ? mail.actionLabel() + ":\n" + mail.actionUrl() + "\n\n" : "";
        return greeting(mail)
                + "\n\n"
                + String.join("\n\n", paragraphs(mail))
                + "\n\n"
                + action
                + "-- \n"
                + footer(mail)
                + "\n"
                + mail.stop().map(stop -> stopText(mail) + ":\n" + stop.page() + "\n").orElse("")
                + address
                + "\n";
    }

    /// {@return the mail as HTML that reads the same}
    public String html(KeptMail mail) {
        var paragraphs =
                paragraphs(mail).stream().map(this::paragraph).collect(Collectors.joining("\n"));
        return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body>
        <p>%s</p>
        %s
        %s<hr>
        <p><small>%s%s<br><a href="%s">%s</a></small></p>
        </body>
        </html>
        """
                .formatted(
                        escaped(mail.to().language()),
                        escaped(mail.subject()),
                        escaped(greeting(mail)),
                        paragraphs,
                        button(mail),
                        escaped(footer(mail)),
                        stop(mail),
                        escaped(address),
                        escaped(address));
    }

    // a line of text above an address of this site becomes a link to it
    private String paragraph(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith(address + "/") && !lines.isEmpty()) {
                lines.add("<a href=\"%s\">%s</a>".formatted(escaped(line), lines.removeLast()));
            } else {
                lines.add(escaped(line));
            }
        }
        return "<p>" + String.join("<br>", lines) + "</p>";
    }

    private String stop(KeptMail mail) {
        return mail.stop()
                .map(stop ->
                        "<br><a href=\"%s\">%s</a>"
                                .formatted(escaped(stop.page()), escaped(stopText(mail))))
                .orElse("");
    }

    private String stopText(KeptMail mail) {
        return texts.text(mail.to().language(), "mail.stop");
    }

    private static String button(KeptMail mail) {
        return hasAction(mail)
                ? "<p><a href=\"%s\"><strong>%s</strong></a></p>\n<p><small>%s</small></p>\n"
                        .formatted(
                                escaped(mail.actionUrl()),
                                escaped(mail.actionLabel()),
                                escaped(mail.actionUrl()))
                : "";
    }

    private static boolean hasAction(KeptMail mail) {
        return !mail.actionUrl().isEmpty();
    }

    private String greeting(KeptMail mail) {
        var to = mail.to();
        return to.name().isEmpty()
                ? texts.text(to.language(), "mail.greeting")
                : texts.text(to.language(), "mail.greeting.name", to.name());
    }

    private String footer(KeptMail mail) {
        return texts.text(mail.to().language(), "mail.footer", site.get());
    }

    private static List<String> paragraphs(KeptMail mail) {
        return Arrays.stream(mail.text().replace("\r\n", "\n").strip().split("\n{2,}"))
                .map(String::strip)
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
