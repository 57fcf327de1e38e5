package org.sira.shared.web;

/** Says whom a username stands for, in sentences for people; the module of access knows everybody. */
public interface PersonNames {

  /** The name to show, or the username itself when nobody has it. */
  String displayName(String username);
}
