package coop.meent.shares;

import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;

/// A site with two cooperatives, A and B, each with a register and its people, and with somebody of
/// a helpdesk who has no mandate yet.
///
/// @param provider the organisation of the helpdesk
/// @param a whose data the tests look at
/// @param b whose data nobody of A ever sees: all that stands in its register holds [#CANARY]
public record Coop(Site site, long provider, Party a, Party b) {
    /// Stands in every name, address and remark of B's register.
    public static final String CANARY = "KANARIE2";

    /// Works at a service provider, without a mandate on any register.
    public static final String HELPDESK = "Hilde Bal";

    /// Has an account and nothing else.
    public static final String STRANGER = "Sam Vos";

    /// A cooperative, its register and its people.
    ///
    /// @param manager keeps the register
    /// @param board represents the cooperative, and is the second person
    /// @param shareholder has an account and no mandate
    public record Party(
            long organisation, long register, String manager, String board, String shareholder) {
        /// {@return the address of a page of the register}
        public String path(String below) {
            return "/shares/" + register + below;
        }
    }

    /// {@return both, with empty registers}
    public static Coop in(Site site) {
        var a = party(site, "Windhoek", "An Peeters", "Bea Claes", "Cas Nys");
        var b = party(site, "Zonnedak", "Dirk Mertens", "Els Maes", "Fons Baert");
        long provider = site.organisation("Steunpunt", false);
        site.mandate(HELPDESK, provider, "EDITOR");
        site.as(STRANGER);
        return new Coop(site, provider, a, b);
    }

    /// {@return the same people with registers that were just opened}
    public Coop fresh() {
        return new Coop(site, provider, fresh(a), fresh(b));
    }

    private Party fresh(Party party) {
        return new Party(
                party.organisation(),
                open(site, party.organisation(), party.equals(b) ? CANARY : ""),
                party.manager(),
                party.board(),
                party.shareholder());
    }

    private static Party party(
            Site site, String name, String manager, String board, String shareholder) {
        long organisation = site.organisation(name, true);
        site.mandate(manager, organisation, "REGISTRAR");
        site.mandate(board, organisation, "REPRESENTATIVE");
        site.as(shareholder);
        var named = name.equals("Zonnedak") ? CANARY : "";
        return new Party(
                organisation, open(site, organisation, named), manager, board, shareholder);
    }

    /// {@return the number of another register of the organisation}
    ///
    /// @param name empty for that of the organisation
    public static long open(Site site, long organisation, String name) {
        site.asAdministrator()
                .post(
                        "/shares/open",
                        "organisation=" + organisation,
                        "name=" + name,
                        "country=BE",
                        "liability=LIMITED",
                        "founded=2015-03-01",
                        "yearStart=01-01")
                .expect(303);
        try (var db = site.superuser()) {
            return db.createQuery("SELECT max(id) FROM shares.register").mapTo(Long.class).one();
        }
    }

    /// Lets the people of the helpdesk into a register.
    ///
    /// @param rights `view`, `enter` or `audit`
    public void mandate(Party party, String rights) {
        site.as(party.board())
                .post(
                        party.path("/mandates/new"),
                        "provider=" + provider,
                        "person=all",
                        "rights=" + rights,
                        "from=2026-05-01",
                        "until=2026-12-31")
                .expect(303);
    }

    /// {@return the id of somebody with an account}
    public long person(String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE name = :name")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one();
        }
    }

    public Caller manager() {
        return site.as(a.manager());
    }

    public Caller board() {
        return site.as(a.board());
    }

    public Caller shareholder() {
        return site.as(a.shareholder());
    }

    public Caller helpdesk() {
        return site.as(HELPDESK);
    }
}
