/// Where things are and how far that is: [Postcodes] of Belgium and the Netherlands, by number or
/// by name, each a [Spot].
@NullMarked
package coop.meent.sharing.nearness;

import org.jspecify.annotations.NullMarked;
