package coop.meent.soirees.registrations;

import coop.meent.testkit.Site;
import java.net.URI;
import java.util.List;

/// The mails that somebody got.
final class Mails {
    private Mails() {}

    /// A mail as it leaves.
    ///
    /// @param link the address behind its button
    /// @param calendar what a calendar reads; empty without
    record Letter(
            String address,
            String subject,
            String body,
            String link,
            String calendar,
            String method) {
        /// {@return all that stands in it}
        String text() {
            return String.join("\n", subject, body, link, calendar);
        }

        /// {@return the path behind its button}
        String path() {
            return URI.create(link).getPath();
        }
    }

    /// {@return the mails to an address, the first one first}
    static List<Letter> to(Site site, String email) {
        return all(site).stream().filter(it -> it.address().equals(email)).toList();
    }

    /// {@return the mails with these words in their subject, to whomever}
    static List<Letter> about(Site site, String words) {
        return all(site).stream().filter(it -> it.subject().contains(words)).toList();
    }

    static Letter last(Site site, String email) {
        return to(site, email).getLast();
    }

    /// {@return the path behind the button in the last mail to an address}
    static String link(Site site, String email) {
        return last(site, email).path();
    }

    static List<Letter> all(Site site) {
        site.settled();
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT address, subject, body, action_url, calendar, calendar_method
                              FROM core.mail ORDER BY id
                            """)
                    .map((row, _) ->
                            new Letter(
                                    row.getString("address"),
                                    row.getString("subject"),
                                    row.getString("body"),
                                    row.getString("action_url"),
                                    row.getString("calendar"),
                                    row.getString("calendar_method")))
                    .list();
        }
    }
}
