package coop.meent.shares.registers;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/// The head that all pages of a register share, as the template reads it: its name, and the tabs
/// that this viewer may open. In a template: `{% import "shares/register.peb" %}{{
/// registerHead(head, t("…title")) }}`.
///
/// @param name of the register
/// @param path of its first page
/// @param mandated whether the viewer sees it by a mandate, which the page then says
public record RegisterHead(String name, String path, boolean mandated, List<Tab> tabs) {
    /// A page of the register.
    ///
    /// @param label message key
    public record Tab(String label, String path, boolean current) {}

    /// {@return the head for whoever opened the register of this request}
    ///
    /// @param current first part of the path below the register, e.g. `holders`; empty for the
    ///   first page
    public static RegisterHead of(Context ctx, String current) {
        var standing = RegisterDoor.standing(ctx);
        var register = standing.register();
        var path = "/shares/" + register.id();
        var parts = new ArrayList<>(List.of("", "holders", "entries", "movements", "charts"));
        parts.addAll(List.of("classes", "rules", "papers", "proof", "proposals"));
        if (standing.inside()) {
            parts.addAll(List.of("mandates", "log"));
        }
        var tabs = parts.stream().map(it -> tab(path, it, current)).toList();
        return new RegisterHead(register.name(), path, standing.mandate().isPresent(), tabs);
    }

    private static Tab tab(String path, String part, String current) {
        return new Tab(
                "shares.tab." + (part.isEmpty() ? "desk" : part),
                part.isEmpty() ? path : path + "/" + part,
                part.equals(current));
    }
}
