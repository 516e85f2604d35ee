package coop.meent.app;

import coop.meent.core.Meent;
import coop.meent.core.Plan;
import coop.meent.core.site.DemoAccount;

/// A site that serves until the process is asked to stop.
final class Running {
    private Running() {}

    /// Starts the site, and says when it serves.
    static Meent start(Place place, Plan plan) {
        try {
            return started(place, plan);
        } catch (RuntimeException failure) {
            place.close();
            throw failure;
        }
    }

    private static Meent started(Place place, Plan plan) {
        var meent = Meent.start(plan);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    meent.close();
                                    place.close();
                                },
                                "stop"));
        place.owned().server().ifPresent(server -> server.keep(() -> System.exit(1)));
        meent.demoAccounts().forEach(Running::print);
        meent.firstAdministratorLink()
                .ifPresent(link -> System.out.println("Become the first administrator: " + link));
        System.out.println("Meent is ready: http://localhost:" + meent.port());
        return meent;
    }

    private static void print(DemoAccount account) {
        System.out.println("Demo account: %s / %s".formatted(account.email(), account.password()));
    }
}
