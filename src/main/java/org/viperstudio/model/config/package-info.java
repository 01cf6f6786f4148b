/**
 * The settings of a model's parts, as their {@code config.json} gives them: read once, checked whole, and then plain
 * records. A value that the networks do not implement is refused here, by name, instead of giving wrong pictures.
 */
@NullMarked
package org.viperstudio.model.config;

import org.jspecify.annotations.NullMarked;
