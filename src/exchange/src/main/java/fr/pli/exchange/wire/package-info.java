/**
 * What travels between desktop and server: routes, requests, replies, problem types (RFC 9457) and
 * the JSON form of each. The OpenAPI document lies beside the code in the resources. Read {@link
 * fr.pli.exchange.wire.Routes} first.
 */
@NullMarked
package fr.pli.exchange.wire;

import org.jspecify.annotations.NullMarked;
