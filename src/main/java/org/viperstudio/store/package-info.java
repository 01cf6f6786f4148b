/**
 * What must never be lost: profiles with their comments, tastes and pictures, in one folder. Each profile is an H2 file
 * and a folder of pictures named by their SHA-256. What a method has returned from is on the disk.
 */
@NullMarked
package org.viperstudio.store;

import org.jspecify.annotations.NullMarked;
