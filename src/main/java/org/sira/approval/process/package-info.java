/** The approval's steps as the process {@code grant-approval} calls them. */
package org.sira.approval.process;
