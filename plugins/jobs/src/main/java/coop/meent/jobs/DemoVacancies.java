package coop.meent.jobs;

import coop.meent.api.DemoContent;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/// The vacancies of a demo site, from `demo/vacancies.txt`: blocks of `field: value`, a blank line,
/// and the text in Markdown, set apart by lines of `====`.
final class DemoVacancies implements DemoContent {
    private static final String FILE = "/demo/vacancies.txt";

    private final Platform platform;
    private final VacancyStore store;
    private final StillOpen stillOpen;
    private final VisitStore visits = new VisitStore();

    DemoVacancies(Platform platform, VacancyStore store) {
        this.platform = platform;
        this.store = store;
        this.stillOpen = new StillOpen(platform);
    }

    /// A vacancy of the file, with what only the demo says of it.
    ///
    /// @param fields of the form; `closes` and `published` count days from today
    record Block(Map<String, String> fields) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        int days(String name) {
            return Integer.parseInt(field(name));
        }

        VacancyForm form(long organisation, LocalDate today) {
            var values = new HashMap<>(fields);
            values.put("organisation", Long.toString(organisation));
            values.put("closesOn", today.plusDays(days("closes")).toString());
            values.putIfAbsent("language", "nl");
            values.putIfAbsent("visibility", Visibility.PUBLIC.code());
            values.putIfAbsent("payPer", Pay.Per.MONTH.code());
            return VacancyForm.read(field -> values.getOrDefault(field, ""));
        }
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        var casting = new Casting(platform, organisations);
        platform.transactions()
                .<Boolean>run(
                        cast.team(),
                        tx -> {
                            var all =
                                    blocks().stream()
                                            .map(block -> write(tx, cast, casting, block))
                                            .toList();
                            tell(tx, all);
                            return true;
                        });
    }

    private Vacancy write(Transaction tx, Cast cast, Casting casting, Block block) {
        var today = LocalDate.now(platform.clock());
        long organisation = casting.next(block);
        var vacancy = vacancy(block, organisation, author(cast, organisation), today);
        long id = store.insert(tx.handle(), vacancy);
        tx.publish("vacancy", Long.toString(id));
        vacancy.publishedOn().ifPresent(day -> readers(tx, id, day, today));
        var written = store.find(tx.handle(), id).orElseThrow();
        stillOpen.changed(tx, written);
        return written;
    }

    // what the last days would have brought
    private void tell(Transaction tx, List<Vacancy> all) {
        var today = LocalDate.now(platform.clock());
        all.stream()
                .filter(it -> it.publishedOn().filter(today.minusDays(8)::isBefore).isPresent())
                .forEach(vacancy -> Tidings.published(tx, vacancy));
    }

    private static OptionalLong author(Cast cast, long organisation) {
        return (cast.member().actsFor(organisation) ? cast.member() : cast.team()).person();
    }

    private Vacancy vacancy(Block block, long organisation, OptionalLong author, LocalDate today) {
        var form = block.form(organisation, today);
        if (!form.check(today).isEmpty()) {
            throw new IllegalStateException(block.field("title") + ": " + form.check(today));
        }
        var published = today.minusDays(block.days("published"));
        var draft = Vacancy.draft(organisation, author, form.offer(), at(published));
        return switch (block.field("stage")) {
            case "waiting" -> draft.waiting();
            case "filled" -> draft.published(published, true).filled();
            default -> draft.published(published, true);
        };
    }

    private Instant at(LocalDate day) {
        Clock clock = platform.clock();
        var daysAgo = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        return clock.instant().minus(daysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    }

    // one reader more or less each day, so that figures look lived in; the same at every start
    private void readers(Transaction tx, long id, LocalDate from, LocalDate today) {
        for (var day = from; day.isBefore(today); day = day.plusDays(1)) {
            int readers = 1 + (int) ((id * 7 + day.getDayOfMonth() * 5L) % 6);
            visits.add(tx.handle(), id, day, readers);
            visits.add(tx.handle(), Visits.OVERVIEW, day, readers);
        }
    }

    static List<Block> blocks() {
        try (var file =
                Objects.requireNonNull(DemoVacancies.class.getResourceAsStream(FILE), FILE)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^====$"))
                    .map(String::strip)
                    .filter(block -> !block.isEmpty())
                    .map(DemoVacancies::block)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + FILE, failure);
        }
    }

    private static Block block(String text) {
        int end = text.indexOf("\n\n");
        var fields = new HashMap<String, String>();
        for (var line : text.substring(0, end).lines().toList()) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        fields.put("description", text.substring(end).strip());
        return new Block(fields);
    }

    /// Gives each vacancy an organisation that could have written it.
    private static final class Casting {
        private final List<Organisation> members = new ArrayList<>();
        private final List<Organisation> others = new ArrayList<>();
        private final Map<String, Integer> turns = new HashMap<>();

        Casting(Platform platform, List<Organisation> organisations) {
            var today = LocalDate.now(platform.clock());
            for (var it : organisations) {
                var member = platform.entitlements().can(it.id(), "member", today).yes();
                (member ? members : others).add(it);
            }
        }

        long next(Block block) {
            if (block.field("stage").equals("waiting") && !others.isEmpty()) {
                return others.getFirst().id();
            }
            var all = members.isEmpty() ? others : members;
            if (block.field("first").equals("true")) {
                return all.getFirst().id();
            }
            var sector = block.field("sector");
            var fitting = all.stream().filter(it -> it.sector().equals(sector)).toList();
            var choice = fitting.isEmpty() ? all : fitting;
            int turn = turns.merge(fitting.isEmpty() ? "" : sector, 1, Integer::sum) - 1;
            return choice.get(turn % choice.size()).id();
        }
    }
}
