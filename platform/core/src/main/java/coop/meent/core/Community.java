package coop.meent.core;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.care.Care;
import coop.meent.core.charges.ChargesFloor;
import coop.meent.core.circles.Capabilities;
import coop.meent.core.circles.CircleNames;
import coop.meent.core.circles.Circles;
import coop.meent.core.circles.GroupNames;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.help.HelpShelf;
import coop.meent.core.mail.MailIntake;
import coop.meent.core.mail.MailLayout;
import coop.meent.core.mail.MailProbe;
import coop.meent.core.mail.MailSender;
import coop.meent.core.mail.MailStore;
import coop.meent.core.mail.MailUpkeep;
import coop.meent.core.mail.Smtp;
import coop.meent.core.membership.MembershipDesk;
import coop.meent.core.membership.OrganisationDesk;
import coop.meent.core.membership.OrganisationsInMemory;
import coop.meent.core.membership.PeriodEntitlements;
import coop.meent.core.membership.imports.OrganisationImport;
import coop.meent.core.notices.Notices;
import coop.meent.core.pages.PageServices;
import coop.meent.core.people.Caller;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.privacy.Privacy;
import coop.meent.core.text.Language;
import coop.meent.core.text.Resources;
import coop.meent.core.themes.Look;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The middle floors: persons, organisations, membership, and the mail they get.
///
/// @param texts the platform's own words
/// @param readers the steps that carry mail
record Community(
        Texts texts,
        OrganisationsInMemory organisations,
        PeriodEntitlements entitlements,
        Circles circles,
        GroupNames groupNames,
        OrganisationDesk desk,
        MembershipDesk members,
        OrganisationImport imports,
        PeopleServices people,
        MailStore mails,
        MailUpkeep mailUpkeep,
        Notices notices,
        MailProbe probe,
        PageServices pages,
        HelpShelf help,
        List<Reader> readers) {

    /// A reader of the outbox or of the queue behind it.
    record Reader(String name, OutboxReader.Step step) {}

    static Community on(Foundation ground) {
        var core = ground.core();
        var clock = ground.clock();
        var texts = texts(ground.look());
        var organisations = OrganisationsInMemory.read(core);
        var mails = new MailStore();
        var smtp = ground.settings().smtp().map(url -> smtp(ground, texts, url));
        var people = people(ground, texts, mails);
        var notices = notices(ground, texts, mails, people);
        var entitlements = new PeriodEntitlements(organisations, texts);
        var groups = new GroupNames(core);
        var names = new CircleNames(texts, organisations, groups, new Capabilities());
        return new Community(
                texts,
                organisations,
                entitlements,
                circles(ground, names, entitlements, people),
                groups,
                new OrganisationDesk(core, organisations, clock),
                new MembershipDesk(core, organisations),
                new OrganisationImport(core, organisations, texts, clock),
                people,
                mails,
                new MailUpkeep(core, mails, clock),
                notices,
                new MailProbe(smtp, texts, clock),
                pages(ground, texts),
                new HelpShelf(core, Resources.beside(HelpShelf.class)),
                readers(ground, mails, smtp, notices));
    }

    private static Circles circles(
            Foundation ground,
            CircleNames names,
            PeriodEntitlements entitlements,
            PeopleServices people) {
        var sources =
                new Circles.Sources(entitlements::opens, Viewer::groups, people.viewers()::of);
        return new Circles(sources, names, ground.clock());
    }

    private static PageServices pages(Foundation ground, Texts texts) {
        return PageServices.in(
                new PageServices.Surroundings(
                        ground.core(),
                        texts,
                        ground.markdown(),
                        ground.words(),
                        ground.addresses().base(),
                        ground.clock()));
    }

    /// {@return everything that concerns reports}
    Care care(Foundation ground) {
        return Care.in(
                new Care.Surroundings(
                        ground.core(),
                        ground.database().across(),
                        people.people(),
                        texts,
                        ground.addresses(),
                        mails,
                        ground.clock(),
                        ground.client()::network,
                        ground.settings().rateLimits()));
    }

    /// {@return what people and organisations have to pay}
    ChargesFloor charges(Foundation ground) {
        return ChargesFloor.in(
                new ChargesFloor.Surroundings(
                        ground.core(),
                        ground.database().across(),
                        organisations,
                        texts,
                        ground.clock()));
    }

    /// {@return everything that concerns what is kept of persons}
    Privacy privacy(Foundation ground) {
        return Privacy.in(
                new Privacy.Surroundings(
                        ground.core(),
                        ground.database().across(),
                        ground.database()::transactions,
                        people,
                        texts,
                        ground.addresses(),
                        mails,
                        ground.clock(),
                        ground.settings().data(),
                        ground.files()::bytes));
    }

    private static PeopleServices people(Foundation ground, Texts texts, MailStore mails) {
        return PeopleServices.in(
                new PeopleServices.Surroundings(
                        ground.core(),
                        ground.heavy(),
                        mails,
                        texts,
                        ground.addresses(),
                        ground.clock(),
                        new Caller(ground.client()::address, ground.client()::secure),
                        ground.settings().rateLimits(),
                        ground.settings().safeMode()));
    }

    private static Notices notices(
            Foundation ground, Texts texts, MailStore mails, PeopleServices people) {
        return Notices.in(
                new Notices.Surroundings(
                        ground.core(),
                        people.viewers(),
                        mails,
                        ground.look().messages(),
                        texts,
                        ground.addresses(),
                        ground.clock()));
    }

    private static List<Reader> readers(
            Foundation ground, MailStore mails, Optional<Smtp> smtp, Notices notices) {
        var core = ground.core();
        var readers = new ArrayList<Reader>();
        readers.add(new Reader("notices", notices.intake()));
        readers.add(new Reader("notices-mailer", notices.mailer()));
        readers.add(
                new Reader(
                        "mail-intake",
                        new MailIntake(core, new OutboxStore(), mails, ground.clock())));
        smtp.ifPresent(it ->
                readers.add(
                        new Reader(
                                "mail-sender", new MailSender(core, mails, it, ground.clock()))));
        return List.copyOf(readers);
    }

    private static Smtp smtp(Foundation ground, Texts texts, URI url) {
        var base = ground.addresses().base();
        Supplier<String> site = () -> texts.text("nl", "site.name");
        var epoch = ground.database().installation().epoch().toString();
        var sender = new Smtp.Sender(site, URI.create(base).getHost(), epoch);
        return new Smtp(url, sender, new MailLayout(texts, site, base));
    }

    /// {@return what is read anew when a thing of a type changed elsewhere}
    Map<String, Runnable> reactions() {
        return Map.of(
                "organisation", organisations::reload,
                "group", groupNames::reload,
                "membership", organisations::reload,
                "page", pages::reload,
                "site", pages::reload);
    }

    /// {@return the words of one owner, as the api offers them}
    static Texts texts(Look look) {
        return (language, key, arguments) ->
                look.messages().text(Language.ofTag(language).orElse(Language.NL), key, arguments);
    }
}
