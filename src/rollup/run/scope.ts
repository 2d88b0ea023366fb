import type { Axis, Unit } from '../../model/unit';

/** Whose figure: one unit's, one axis's, or all units' together. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'axis'; readonly axis: Axis };

export const ALL: Scope = { kind: 'all' };

/** What no other figure is called: an indicator's, of a scope, at a time. */
export function figureKey(code: string, scope: Scope, time: { readonly key: string }): string {
  return `${code}\n${scopeKey(scope)}\n${time.key}`;
}

function scopeKey(scope: Scope): string {
  if (scope.kind === 'all') return '';
  return scope.kind === 'unit' ? `@${scope.unit.code}` : `#${scope.axis}`;
}
