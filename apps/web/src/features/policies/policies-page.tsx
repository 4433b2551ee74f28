/** To come. */
export function PoliciesPage() {
  return null;
}
