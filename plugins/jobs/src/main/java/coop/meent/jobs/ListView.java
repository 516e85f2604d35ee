package coop.meent.jobs;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// The list as its template reads it.
///
/// @param groups the vacancies of this page, by the month in which they close
/// @param counted how many there are, in words
/// @param chips the filters that are on, each with the way to the list without it
/// @param next path of the next page; empty at the end
/// @param filter as it was asked
record ListView(
        List<Group> groups,
        String counted,
        List<Chip> chips,
        List<Option> sectors,
        List<Option> types,
        String next,
        VacancyFilter filter) {
    /// Vacancies that close in one month.
    ///
    /// @param month its first day
    record Group(LocalDate month, List<VacancyView> rows) {}

    /// A filter that is on.
    record Chip(String label, String path) {}

    /// A filter that may be on.
    record Option(String value, String label, boolean chosen) {}

    static List<Group> groups(List<VacancyView> rows) {
        var months = new LinkedHashMap<LocalDate, List<VacancyView>>();
        for (var row : rows) {
            months.computeIfAbsent(row.closesOn().withDayOfMonth(1), _ -> new ArrayList<>())
                    .add(row);
        }
        return months.entrySet().stream()
                .map(it -> new Group(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    static String counted(Texts texts, String language, int count) {
        return count > VacancyListStore.ENOUGH
                ? texts.text(language, "list.count.many", VacancyListStore.ENOUGH)
                : texts.text(language, "list.count", count);
    }

    static List<Option> types(Texts texts, String language, VacancyFilter filter) {
        return Arrays.stream(Employment.values())
                .map(it ->
                        new Option(
                                it.code(),
                                texts.text(language, "employment." + it.code()),
                                filter.types().contains(it.code())))
                .toList();
    }

    static List<Option> sectors(
            Organisations organisations, Views views, String language, VacancyFilter filter) {
        return organisations.sectors().stream()
                .map(it ->
                        new Option(it, views.sector(it, language), filter.sectors().contains(it)))
                .toList();
    }

    static List<Chip> chips(
            List<Option> sectors,
            List<Option> types,
            VacancyFilter filter,
            Organisations organisations,
            String home) {
        var chips = new ArrayList<Chip>();
        if (!filter.text().isEmpty()) {
            chips.add(new Chip(filter.text(), filter.withoutText().path()));
        }
        sectors.stream()
                .filter(Option::chosen)
                .map(it -> new Chip(it.label(), filter.withoutSector(it.value()).path()))
                .forEach(chips::add);
        types.stream()
                .filter(Option::chosen)
                .map(it -> new Chip(it.label(), filter.withoutType(it.value()).path()))
                .forEach(chips::add);
        if (!filter.place().isEmpty()) {
            chips.add(new Chip(filter.place(), filter.withoutPlace().path()));
        }
        if (filter.remote()) {
            chips.add(new Chip(home, filter.withoutRemote().path()));
        }
        organisations.all().stream()
                .filter(it -> filter.organisation().equals(Long.toString(it.id())))
                .map(Organisation::name)
                .map(name -> new Chip(name, filter.withoutOrganisation().path()))
                .forEach(chips::add);
        return chips;
    }
}
