package coop.meent.core.factor;

import coop.meent.testkit.Site;
import java.util.List;

/// What the site wrote down about somebody's second factor.
final class Told {
    private Told() {}

    static List<String> audited(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT l.action
                              FROM core.audit_line l
                              JOIN core.person p ON l.subject = 'person:' || p.id
                             WHERE p.email_norm = :email AND l.action LIKE 'factor.%'
                             ORDER BY l.id
                            """)
                    .bind("email", Site.email(name))
                    .mapTo(String.class)
                    .list();
        }
    }

    static List<String> subjects(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT subject FROM core.mail WHERE address = :address")
                    .bind("address", Site.email(name))
                    .mapTo(String.class)
                    .list();
        }
    }

    static String factors(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT (SELECT string_agg(f::text, ' ') FROM core.second_factor f)
                                   || (SELECT string_agg(c::text, ' ') FROM core.recovery_code c)
                            """)
                    .mapTo(String.class)
                    .one();
        }
    }
}
