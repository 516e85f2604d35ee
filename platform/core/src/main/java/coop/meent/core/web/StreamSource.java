package coop.meent.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Answers those who want to go on listening. It stands beside the route tables: what lasts for
/// hours would keep an old table, and the classes of its plugins, for as long.
@FunctionalInterface
public interface StreamSource {
    /// Where they ask.
    String PATH = "/live";

    /// Answers at once, or goes on after the thread of the request has left; it must end by itself
    /// before the server stops.
    void answer(HttpServletRequest request, HttpServletResponse response);
}
