package coop.meent.soirees.registrations;

import coop.meent.testkit.Site;
import java.net.URI;

/// The mails that somebody got.
final class Mails {
    private Mails() {}

    /// {@return the path behind the button in the last mail to an address}
    static String link(Site site, String email) {
        site.settled();
        try (var db = site.superuser()) {
            var url =
                    db.createQuery(
                                    """
                                    SELECT action_url FROM core.mail WHERE address = :email
                                     ORDER BY id DESC LIMIT 1
                                    """)
                            .bind("email", email)
                            .mapTo(String.class)
                            .one();
            return URI.create(url).getPath();
        }
    }
}
