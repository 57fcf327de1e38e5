/** The approvers' desk, and the approvals as the case page shows them. */
package org.sira.approval.web;
