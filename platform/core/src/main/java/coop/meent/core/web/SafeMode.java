package coop.meent.core.web;

import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Whether the site is being mended without its plugins, and who is let in meanwhile: only
/// administrators. Whoever else is signed in counts as a visitor until it is over.
public final class SafeMode {
    /// By which administrators come in, and what asks whether the process lives.
    private static final Set<String> DOORS =
            Set.of("/login", "/logout", "/sign-in", "/sign-in/first", "/sign-in/code");

    private static final List<String> OPEN = List.of("/assets/", "/health/");

    private final boolean on;
    private final Supplier<Set<String>> plugins;

    private SafeMode(boolean on, Supplier<Set<String>> plugins) {
        this.on = on;
        this.plugins = plugins;
    }

    public static SafeMode off() {
        return new SafeMode(false, Set::of);
    }

    /// @param plugins ids of those that are wanted and do not run
    public static SafeMode on(Supplier<Set<String>> plugins) {
        return new SafeMode(true, plugins);
    }

    boolean isOn() {
        return on;
    }

    /// {@return who it is as far as the site goes now}
    Viewer seen(Viewer viewer) {
        return on && !viewer.administrator() ? Viewer.visitor(viewer.language()) : viewer;
    }

    /// @throws Mending when the viewer has to wait outside
    void admit(Viewer viewer, String path) {
        boolean open = DOORS.contains(path) || OPEN.stream().anyMatch(path::startsWith);
        if (on && !viewer.administrator() && !open) {
            throw Mending.theSite();
        }
    }

    /// {@return key of what stands at the top of a page}
    Optional<String> banner(Viewer viewer, String path) {
        if (!on) {
            return Optional.empty();
        }
        return viewer.administrator()
                ? Optional.of("safe.banner")
                : Optional.of("safe.door").filter(_ -> DOORS.contains(path));
    }

    /// {@return what to say instead of that there is no such page}
    Optional<Mending> insteadOfMissing(Context ctx, Viewer viewer) {
        if (!on) {
            return Optional.empty();
        }
        if (!viewer.administrator()) {
            return Optional.of(Mending.theSite());
        }
        return plugins.get().contains(owner(ctx.path()))
                ? Optional.of(Mending.aPlugin())
                : Optional.empty();
    }

    private static String owner(String path) {
        return path.replaceFirst("^/(api/v1/|assets/)?", "").replaceFirst("/.*", "");
    }
}
