/// The orchard: a little plugin of the testkit that brings harvest. With the kitchen
/// (`coop.meent.kitchen`) it uses the doors between plugins from both sides: the orchard publishes
/// and asks, the kitchen hears and answers. [OrchardPlugin] lists what it brings and says how a
/// door is added.
@NullMarked
package coop.meent.orchard;

import org.jspecify.annotations.NullMarked;
