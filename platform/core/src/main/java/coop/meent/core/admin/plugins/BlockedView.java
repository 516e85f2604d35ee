package coop.meent.core.admin.plugins;

import java.util.List;
import java.util.Map;

/// A wish that other plugins stand in the way of.
///
/// @param id the plugin of which something is wanted
/// @param reason why that cannot be, in English
/// @param others those that would have to be switched off too; empty when that would not help
/// @param action what the form asks for that switches them off
/// @param fields what that form carries along
record BlockedView(
        String id, String reason, List<Other> others, String action, Map<String, String> fields) {
    /// One of the others.
    record Other(String id, String name) {}
}
