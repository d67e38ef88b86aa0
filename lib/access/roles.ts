export type Role = 'clerk' | 'reviewer' | 'compiler' | 'administrator' | 'auditor';

export type Right =
  | 'return.read'
  | 'return.fill'
  | 'return.submit'
  | 'return.review'
  | 'return.extend'
  | 'return.comment'
  | 'area.read'
  | 'area.submit'
  | 'area.adjust'
  | 'area.publish'
  | 'publication.read'
  | 'area.approve'
  | 'status.read'
  | 'log.read'
  | 'unit.manage'
  | 'person.manage'
  | 'year.manage';

/**
 * How far a right reaches from the unit it was granted for; `below` includes the unit itself, `children` does not. `top`: the unit
 * itself, where nothing stands above it. `everywhere`: any place at all.
 */
export type Reach = 'own' | 'children' | 'below' | 'top' | 'everywhere';

/** What each role may do, and how far. What is not written here is not allowed. */
export const roles: Readonly<Record<Role, Partial<Record<Right, Reach>>>> = {
  clerk: {
    'return.read': 'own',
    'return.fill': 'own',
    'return.submit': 'own',
    'return.comment': 'own',
    'status.read': 'own',
    'publication.read': 'everywhere',
  },
  reviewer: {
    'return.read': 'below',
    'return.review': 'children',
    'return.extend': 'children',
    'return.comment': 'children',
    'area.read': 'below',
    'area.approve': 'children',
    'status.read': 'below',
    'publication.read': 'everywhere',
  },
  compiler: {
    'return.read': 'below',
    'area.read': 'below',
    'area.submit': 'own',
    'area.adjust': 'own',
    'area.approve': 'own',
    'return.comment': 'own',
    'status.read': 'below',
    'area.publish': 'top',
    'publication.read': 'everywhere',
  },
  administrator: {
    'status.read': 'below',
    'unit.manage': 'below',
    'person.manage': 'below',
    'year.manage': 'below',
    'publication.read': 'everywhere',
  },
  auditor: {
    'return.read': 'below',
    'area.read': 'below',
    'status.read': 'below',
    'log.read': 'below',
    'publication.read': 'everywhere',
  },
};

/** A role that somebody has for a unit. */
export type Grant = { role: Role; unit: string };
/** A unit in the tree of the year in question; ancestors nearest first. */
export type Place = { unit: string; ancestors: readonly string[] };

/** Whether a text, as from the database, names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}

function reaches(reach: Reach, from: string, place: Place): boolean {
  switch (reach) {
    case 'own':
      return place.unit === from;
    case 'children':
      return place.ancestors[0] === from;
    case 'below':
      return place.unit === from || place.ancestors.includes(from);
    case 'top':
      return place.unit === from && place.ancestors.length === 0;
    case 'everywhere':
      return true;
  }
}

/** Whether any of the grants gives the right at this place. */
export function may(grants: readonly Grant[], right: Right, place: Place): boolean {
  return grantFor(grants, right, place) !== null;
}

/** The first of the grants that gives the right at this place: as whom somebody acts there. */
export function grantFor(grants: readonly Grant[], right: Right, place: Place): Grant | null {
  const gives = ({ role, unit }: Grant) => {
    const reach = roles[role][right];
    return reach !== undefined && reaches(reach, unit, place);
  };
  return grants.find(gives) ?? null;
}

/** Whether any of the grants gives the right somewhere; for what a menu shows, not for deciding. */
export function mayAnywhere(grants: readonly Grant[], right: Right): boolean {
  return grants.some(({ role }) => roles[role][right] !== undefined);
}

/** The units from which a right reaches, and how far: for a query that looks for every place at once. */
export function reachesOf(grants: readonly Grant[], right: Right): { unit: string; reach: Reach }[] {
  return grants.flatMap(({ role, unit }) => {
    const reach = roles[role][right];
    return reach === undefined ? [] : [{ unit, reach }];
  });
}

/** Which roles give the right, and how far: for a query that looks for everybody at once. */
export function rolesGiving(right: Right): { role: Role; reach: Reach }[] {
  return Object.keys(roles)
    .filter(isRole)
    .flatMap((role) => {
      const reach = roles[role][right];
      return reach === undefined ? [] : [{ role, reach }];
    });
}

/** Every grant that gives the right at this place, nearest units first: for a query that looks for the people. */
export function grantsGiving(right: Right, place: Place): Grant[] {
  return [place.unit, ...place.ancestors].flatMap((unit) =>
    (Object.keys(roles) as Role[]).flatMap((role) => {
      const reach = roles[role][right];
      return reach !== undefined && reaches(reach, unit, place) ? [{ role, unit }] : [];
    }),
  );
}
