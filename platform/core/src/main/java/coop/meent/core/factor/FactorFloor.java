package coop.meent.core.factor;

import coop.meent.api.Links;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.core.mail.MailStore;
import coop.meent.core.people.PeopleServices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Everything that concerns second factors, built from what surrounds it.
///
/// @param routes the pages
/// @param apiRoutes the API
public record FactorFloor(List<Route> routes, List<Route> apiRoutes) {
    private static final FactorStore STORE = new FactorStore();

    /// What surrounds second factors.
    ///
    /// @param core the door of the schema `core`
    public record Surroundings(
            Transactions core,
            PeopleServices people,
            MailStore mails,
            Texts texts,
            Links links,
            Clock clock) {}

    /// {@return everything that concerns second factors}
    ///
    /// @param data the folder in which the key is kept
    /// @param limited false only for load tests
    public static FactorFloor in(Surroundings around, Path data, boolean limited) {
        var factors = factors(around, FactorKey.in(data), limited);
        var cookie = around.people().cookie();
        var reset = new ResetPages(reset(around));
        return new FactorFloor(
                Stream.of(
                                new FactorPages(factors, cookie, around.texts()).routes(),
                                new CodePages(factors, cookie).routes(),
                                reset.routes())
                        .flatMap(List::stream)
                        .toList(),
                Stream.concat(new FactorApi(factors).routes().stream(), reset.apiRoutes().stream())
                        .toList());
    }

    private static Factors factors(Surroundings around, FactorKey key, boolean limited) {
        var mails = mails(around);
        return new Factors(
                new Factors.Kit(
                        around.core(),
                        STORE,
                        new FactorCheck(STORE, key, mails, around.clock(), limited),
                        new Offers(key, around.clock()),
                        mails,
                        around.people().sessions(),
                        around.clock()));
    }

    /// {@return what takes the factor away of somebody who has lost it; needs no key}
    public static FactorReset reset(Surroundings around) {
        return new FactorReset(around.core(), STORE, mails(around), around.people().sessions());
    }

    private static FactorMails mails(Surroundings around) {
        return new FactorMails(
                around.texts(), around.links(), around.mails(), STORE, around.clock());
    }
}
