/// The kitchen: a little plugin of the testkit that cooks what the orchard (`coop.meent.orchard`)
/// brings. The two use the doors between plugins from both sides, and know nothing of each other's
/// classes. [KitchenPlugin] lists what it brings and says how a door is added.
@NullMarked
package coop.meent.kitchen;

import org.jspecify.annotations.NullMarked;
