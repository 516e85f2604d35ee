package coop.meent.core.site;

import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationForm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the API says and hears of organisations.
public final class OrganisationJson {
    private OrganisationJson() {}

    /// A piece of the directory.
    ///
    /// @param next the cursor with which to ask for what follows
    public record Page(List<Item> items, @Nullable String next) {}

    /// An organisation; texts are empty where nothing is known.
    public record Item(
            long id,
            String name,
            String legalForm,
            String country,
            String enterpriseNumber,
            String sector,
            String size,
            @Nullable Integer founded,
            String place,
            String website,
            String description,
            boolean member,
            String path) {
        static Item of(KnownOrganisation one, boolean member) {
            var data = one.data();
            return new Item(
                    one.id(),
                    data.name(),
                    data.legalForm(),
                    data.country(),
                    data.enterpriseNumber(),
                    data.sector(),
                    data.size(),
                    data.founded().isPresent() ? data.founded().getAsInt() : null,
                    data.place(),
                    data.website(),
                    one.description(),
                    member,
                    one.path());
        }
    }

    /// An organisation to be made or replaced; only the name is needed.
    public record Body(
            @Nullable String name,
            @Nullable String legalForm,
            @Nullable String country,
            @Nullable String enterpriseNumber,
            @Nullable String sector,
            @Nullable String size,
            @Nullable Integer founded,
            @Nullable String place,
            @Nullable String website,
            @Nullable String description) {
        OrganisationForm form() {
            var typed = new HashMap<String, String>();
            put(typed, "name", name);
            put(typed, "legalForm", legalForm);
            put(typed, "country", country);
            put(typed, "enterpriseNumber", enterpriseNumber);
            put(typed, "sector", sector);
            put(typed, "size", size);
            put(typed, "founded", founded);
            put(typed, "place", place);
            put(typed, "website", website);
            put(typed, "description", description);
            return new OrganisationForm(typed);
        }

        private static void put(Map<String, String> typed, String field, @Nullable Object value) {
            if (value != null) {
                typed.put(field, value.toString());
            }
        }
    }

    /// A membership period to be added.
    ///
    /// @param category `small` or `large`
    /// @param starts first day
    /// @param ends last day; absent until further notice
    public record PeriodBody(
            @Nullable String category, @Nullable String starts, @Nullable String ends) {}

    /// A mandate to be given.
    ///
    /// @param email of the person's account
    /// @param role one of the roles, in capitals
    /// @param starts first day
    /// @param ends last day; absent until further notice
    public record MandateBody(
            @Nullable String email,
            @Nullable String role,
            @Nullable String starts,
            @Nullable String ends) {}

    /// Something with dates at an organisation.
    ///
    /// @param kind category of the period, or role of the mandate
    /// @param person who holds the mandate; absent for a period
    public record Dated(
            long id,
            String kind,
            @Nullable Long person,
            LocalDate starts,
            @Nullable LocalDate ends) {}

    /// Things with dates.
    public record DatedList(List<Dated> items) {}

    /// The number of what was made.
    public record Made(long id) {}
}
