package coop.meent.core.web;

import coop.meent.api.Viewer;
import coop.meent.core.themes.PageView;
import java.util.concurrent.CompletableFuture;

/// What one owner adds to a slot.
///
/// @param slot its name, e.g. `organisation.page`
/// @param filling begins it
public record SlotPart(String slot, Filling filling) {
    /// Begins a piece of a page.
    @FunctionalInterface
    public interface Filling {
        /// {@return its HTML when it is done; empty when the viewer may not see it}
        CompletableFuture<String> begin(Viewer viewer, PageView page, String subject);
    }
}
