/// The finished site, from outside: the [Distribution] is started as an operator starts it, and a
/// [Visitor] goes through it with a browser. Nothing here knows a class of the product.
///
/// [Theatre] holds the site and the browser, once for all tests; a test asks for a [Theatre] and
/// lets visitors in.
@NullMarked
package coop.meent.e2e;

import org.jspecify.annotations.NullMarked;
