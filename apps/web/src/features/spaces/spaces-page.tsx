/** To come. */
export function SpacesPage() {
  return null;
}
