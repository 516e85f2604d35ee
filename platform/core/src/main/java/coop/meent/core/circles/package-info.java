/// Who belongs to which audience at this moment of the clock.
///
/// [Circles] works out the terms of a viewer anew at each question, from the mandates and groups
/// that the viewer brings and from what memberships open on that day, and asks no database for it.
/// Everything that shows or hides something asks here: search, pages, feeds, files and mails. So
/// what ends at midnight is closed everywhere in the first second, and nobody has to be told.
/// [Capabilities] knows which words behind `can:` there are, and [CircleNames] what people call an
/// audience.
@NullMarked
package coop.meent.core.circles;

import org.jspecify.annotations.NullMarked;
