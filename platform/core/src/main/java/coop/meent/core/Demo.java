package coop.meent.core;

import coop.meent.api.DemoContent;
import coop.meent.api.Mandate;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Organisation;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.core.care.Care;
import coop.meent.core.membership.MembershipDesk;
import coop.meent.core.membership.OrganisationData;
import coop.meent.core.membership.OrganisationForm;
import coop.meent.core.membership.PeriodForm;
import coop.meent.core.pages.DemoPages;
import coop.meent.core.people.Accounts;
import coop.meent.core.site.DemoAccount;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/// A believable community in Dutch, for a first look; its dates are relative to the day it is made.
final class Demo {
    private static final Viewer SELF = Viewer.system("demo");
    static final String PASSWORD = "meent-demo";
    private static final String LIST = "/demo/organisations.csv";

    private final Foundation ground;
    private final Community community;

    Demo(Foundation ground, Community community) {
        this.ground = ground;
        this.community = community;
    }

    /// {@return the accounts, as the sign-in page shows them}
    static List<DemoAccount> accounts() {
        return List.of(
                new DemoAccount("admin@demo.test", PASSWORD, "demo.admin"),
                new DemoAccount("registrar@demo.test", PASSWORD, "demo.registrar"),
                new DemoAccount("member@demo.test", PASSWORD, "demo.member"),
                new DemoAccount("visitor@demo.test", PASSWORD, "demo.visitor"));
    }

    /// Makes the people and the organisations.
    void fill() {
        ground.markDemo();
        var organisations = organisations();
        long first = organisations.getFirst();
        var password = community.people().accounts().kept(PASSWORD);
        account("Lut De Bruyne", "admin", password);
        account("Karim Aerts", "registrar", password);
        account("Lien Vermeulen", "member", password);
        account("Jef Wouters", "visitor", password);
        mandate(first, "registrar", Role.REGISTRAR, "");
        mandate(first, "member", Role.REPRESENTATIVE, daysAhead(45));
        new DemoTraces(community).leave(viewer("admin", true, List.of()), first);
        new DemoPages(community.pages(), viewer("admin", true, List.of())).fill();
    }

    /// Lets the plugins fill their part.
    void fill(List<MeentPlugin> plugins) {
        var organisations = new ArrayList<>(community.organisations().all());
        organisations.sort(Comparator.comparingLong(Organisation::id));
        var cast =
                new DemoContent.Cast(
                        viewer("admin", true, List.of()), viewer("member", false, organisations));
        plugins.stream()
                .flatMap(plugin -> plugin.demoContent().stream())
                .forEach(content -> content.fill(cast, organisations));
        hear(cast);
    }

    // the demo's people listen to all that there is, and somebody has just joined them
    private void hear(DemoContent.Cast cast) {
        var notices = community.notices().demo();
        notices.listens(cast.team(), "jobs.new", NoticeKind.Channel.DAILY);
        notices.listens(cast.member(), "jobs.new", NoticeKind.Channel.WEEKLY);
        cast.member().mandates().stream()
                .findFirst()
                .flatMap(it -> community.organisations().find(it.organisation()))
                .ifPresent(it -> notices.joined(cast.member(), it, "Karim Aerts"));
        notices.settle(List.of(cast.member(), cast.team()));
    }

    /// Lets the demo have something to decide: the fourth organisation is reported, and the last
    /// one is hidden and appeals.
    void fill(Care care) {
        var ids = community.organisations().all().stream().map(Organisation::id).sorted().toList();
        long hidden = ids.getLast();
        var member = viewer("member", false, List.of());
        var writer =
                new Viewer(
                        member.kind(),
                        member.person(),
                        member.name(),
                        false,
                        List.of(new Mandate(hidden, Role.REPRESENTATIVE, true)),
                        "nl",
                        Set.of(),
                        true);
        care.fillDemo(viewer("admin", true, List.of()), writer, ids.get(3), hidden);
    }

    private Viewer viewer(String who, boolean administrator, List<Organisation> organisations) {
        var person = community.people().accounts().byEmail(address(who)).orElseThrow();
        var mandates =
                organisations.stream()
                        .limit(1)
                        .map(it -> new Mandate(it.id(), Role.REPRESENTATIVE, true))
                        .toList();
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(person.id()),
                person.name(),
                administrator,
                mandates,
                "nl",
                Set.of(),
                true);
    }

    private void account(String name, String who, Accounts.KeptPassword password) {
        var administrator = who.equals("admin");
        community.people().accounts().createForDemo(name, address(who), password, administrator);
    }

    private static String address(String who) {
        return who + "@demo.test";
    }

    private void mandate(long organisation, String who, Role role, String ends) {
        var form = PeriodForm.mandate(role.name(), monthsAgo(20), ends);
        added(community.members().addMandate(SELF, organisation, address(who), form));
    }

    private List<Long> organisations() {
        var made = new ArrayList<Long>();
        for (var row : rows(LIST)) {
            long id = community.desk().create(SELF, data(new OrganisationForm(row)));
            var months = row.getOrDefault("memberFor", "");
            if (!months.isEmpty()) {
                var category = row.getOrDefault("category", "small");
                var form = PeriodForm.period(category, monthsAgo(Integer.parseInt(months)), "");
                added(community.members().addPeriod(SELF, id, form));
            }
            made.add(id);
        }
        return made;
    }

    private OrganisationData data(OrganisationForm form) {
        var problems = form.check(LocalDate.now(ground.clock()));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("a demo organisation is wrong: " + problems);
        }
        return form.data();
    }

    private static void added(MembershipDesk.Added added) {
        if (!added.problems().isEmpty()) {
            throw new IllegalStateException("the demo is wrong: " + added.problems());
        }
    }

    private String daysAhead(int days) {
        return LocalDate.now(ground.clock()).plusDays(days).toString();
    }

    private String monthsAgo(int months) {
        return LocalDate.now(ground.clock()).minusMonths(months).toString();
    }

    static List<Map<String, String>> rows(String list) {
        try (var in = Objects.requireNonNull(Demo.class.getResourceAsStream(list), list)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
            return format.parse(new StringReader(text)).stream().map(row -> row.toMap()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
