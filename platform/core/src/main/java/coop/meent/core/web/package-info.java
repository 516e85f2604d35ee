/// HTTP: one route table at a time, and what stands guard before every handler.
///
/// Javalin takes its routes up front, so at every change of plugins a whole new [RouteTable] is
/// built and [HotServlet] swaps one reference; the old table drains. [Guard] finds the viewer, asks
/// the access rule, checks the form's token and the request's key; [Errors] turns whatever is
/// thrown into a page or problem+json.
@NullMarked
package coop.meent.core.web;

import org.jspecify.annotations.NullMarked;
