package coop.meent.core.profile;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// One's own profile: the form behind one's page.
final class ProfilePages {
    private final Profiles profiles;

    ProfilePages(Profiles profiles) {
        this.profiles = profiles;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/me/profile", Access.SIGNED_IN, this::form),
                Route.post("/me/profile", Access.SIGNED_IN, this::save));
    }

    private void form(Context ctx) {
        var own = profiles.own(Viewer.of(ctx));
        show(ctx, ProfileForm.of(own.profile()), List.of());
    }

    private static void show(Context ctx, ProfileForm form, List<Problem> problems) {
        ctx.render(
                "core/me/profile.peb",
                Map.of(
                        "form",
                        form,
                        "problems",
                        problems,
                        "id",
                        Viewer.of(ctx).person().orElseThrow()));
    }

    private void save(Context ctx) {
        var form = ProfileForm.from(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(422);
            show(ctx, form, problems);
            return;
        }
        profiles.change(Viewer.of(ctx), old -> form.profile(old.welcome()));
        Flash.say(ctx, "flash.account.saved");
        Redirects.seeOther(ctx, "/me/profile");
    }
}
