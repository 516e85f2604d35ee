/// The share register of a demo site: a cooperative with sixty holders and the years since it was
/// founded, entered through the same use cases as everywhere else.
@NullMarked
package coop.meent.shares.demo;

import org.jspecify.annotations.NullMarked;
